import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ActTrace } from './act-trace.tsx';
import { ReceiptTrace } from './receipt-trace.tsx';

/** One receipt walked back to all its work, or one act walked forward to what it fed: the address says which. */
export function TracePage(): ReactNode {
  const { receipt, event }: { receipt?: string; event?: string } = useParams({ strict: false });
  return event === undefined ? (
    <ReceiptTrace key={receipt} receipt={receipt ?? ''} />
  ) : (
    <ActTrace key={event} event={event} />
  );
}
