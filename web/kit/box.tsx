import { Box as MantineBox, type MantineStyleProps } from '@mantine/core';
import type { CSSProperties, HTMLAttributes, ReactNode } from 'react';

type Place =
  | 'div'
  | 'span'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'section'
  | 'header'
  | 'h2'
  | 'h3'
  | 'strong'
  | 'fieldset'
  | 'legend'
  | 'figure'
  | 'figcaption'
  | 'nav'
  | 'output'
  | 'article'
  | 'aside';

interface BoxProps extends MantineStyleProps, Omit<HTMLAttributes<HTMLElement>, 'style' | 'color'> {
  readonly as?: Place;
  /** How what stands in it is laid out; without, as text is. */
  readonly flow?: 'column' | 'row' | 'inline' | 'grid';
  readonly gap?: CSSProperties['gap'];
  /** The columns of a grid. */
  readonly columns?: CSSProperties['gridTemplateColumns'];
  readonly align?: CSSProperties['alignItems'];
  readonly justify?: CSSProperties['justifyContent'];
  readonly wrap?: boolean;
  /** Of a numbered list: from the last to the first. */
  readonly reversed?: boolean;
  /** A list without its marks. */
  readonly plain?: boolean;
  readonly children?: ReactNode;
}

const displays = { column: 'flex', row: 'flex', inline: 'inline-flex', grid: 'grid' } as const;

/** A place with a layout of its own: what a page says of itself by props and not by a class. */
export function Box({ as = 'div', flow, gap, columns, align, justify, wrap, plain, ...rest }: BoxProps) {
  const style: CSSProperties = {
    display: flow && displays[flow],
    flexDirection: flow === 'column' ? 'column' : undefined,
    flexWrap: wrap ? 'wrap' : undefined,
    gridTemplateColumns: columns,
    gap,
    alignItems: align,
    justifyContent: justify,
    listStyle: plain ? 'none' : undefined,
  };
  return <MantineBox component={as as 'div'} style={style} {...rest} />;
}
