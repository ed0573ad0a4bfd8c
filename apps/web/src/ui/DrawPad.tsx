import { Button, Text } from '@mantine/core';
import { type PointerEvent, useId, useRef, useState } from 'react';
import classes from './DrawPad.module.css';

// A fixed grid: the drawing is the same whatever the size of the window, and turning the phone loses nothing.
const WIDTH = 900;
const HEIGHT = 270;
const INK = '#1b2a4a';

interface DrawPadProps {
  label: string;
  /** Said below the pad; name the other way for those who cannot draw. */
  hint?: string;
  error?: string;
  /** The drawing as a PNG data URL with a clear ground; null once it is wiped. */
  onChange: (png: string | null) => void;
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.lineWidth = 4;
  pen.strokeStyle = INK;
  return pen;
}

/** A place to draw with finger, pen or mouse: always dark ink on paper, since what is drawn is printed. */
export function DrawPad({ label, hint, error, onChange }: DrawPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const [empty, setEmpty] = useState(true);
  const hintId = useId();

  function pointOf(event: PointerEvent<HTMLCanvasElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) * WIDTH) / box.width,
      y: ((event.clientY - box.top) * HEIGHT) / box.height,
    };
  }
  function lineTo(event: PointerEvent<HTMLCanvasElement>) {
    const [pen, from] = [penOf(event.currentTarget), last.current];
    if (!pen || !from) return;
    const to = pointOf(event);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    last.current = to;
  }
  function begin(event: PointerEvent<HTMLCanvasElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = pointOf(event);
    lineTo(event);
    setEmpty(false);
  }
  function end(event: PointerEvent<HTMLCanvasElement>) {
    if (!last.current) return;
    last.current = null;
    onChange(event.currentTarget.toDataURL('image/png'));
  }
  function wipe() {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    setEmpty(true);
    onChange(null);
  }

  return (
    <div>
      <div className={classes.pad} data-error={error ? true : undefined}>
        <canvas
          ref={canvas}
          width={WIDTH}
          height={HEIGHT}
          className={classes.canvas}
          role="img"
          tabIndex={-1}
          aria-label={label}
          aria-describedby={hintId}
          onPointerDown={begin}
          onPointerMove={lineTo}
          onPointerUp={end}
          onPointerCancel={end}
        />
        {empty && (
          <span className={classes.invitation} aria-hidden>
            {label}
          </span>
        )}
      </div>
      <div className={classes.below}>
        <Text id={hintId} size="sm" c={error ? 'red' : 'dimmed'} role={error ? 'alert' : undefined}>
          {error ?? hint}
        </Text>
        <Button variant="default" size="xs" onClick={wipe} disabled={empty}>
          Clear
        </Button>
      </div>
    </div>
  );
}
