import { useEffect, useState } from 'react';

const PAUSE_MS = 350;

/** A value once it has rested for a moment: a figure that is still being typed asks nothing. */
export function useSettled<T>(value: T, pauseMs = PAUSE_MS): T {
  const key = JSON.stringify(value);
  const [settled, setSettled] = useState({ key, value });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ key, value: JSON.parse(key) as T }), pauseMs);
    return () => clearTimeout(timer);
  }, [key, pauseMs]);
  return settled.value;
}
