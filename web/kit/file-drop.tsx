import { type DragEvent, useId, useState } from 'react';
import { UploadIcon } from './icons.ts';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly disabled?: boolean;
}

/** A file, dropped here or chosen. The whole area is the label of the browser's own file field. */
export function FileDrop({ label, hint, accept, onFile, disabled = false }: FileDropProps) {
  const [over, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !disabled) onFile(file);
  };
  return (
    <label
      htmlFor={id}
      className={`hf-drop ${over ? 'hf-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <UploadIcon size={24} aria-hidden />
      <span className="hf-drop-label">{label}</span>
      <span className="hf-soft hf-small">{hint}</span>
      <input
        id={id}
        className="hf-unseen"
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file chosen again is a new choice.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
