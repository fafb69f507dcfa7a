/** One open database transaction, in the one shape that both our SQL and the durable engine's client take. */
export interface Transaction {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;
}
