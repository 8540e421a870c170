-- A vocabulary is edited and kept like a record.
ALTER TYPE "Kind" ADD VALUE 'scheme';
