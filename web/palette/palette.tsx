export function Palette(_props: { readonly open: boolean; readonly onClose: () => void }) {
  return null;
}
