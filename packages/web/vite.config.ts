import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page is built to plain files that the server of Aval hands out; while developing, `/api` goes to a running server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': process.env['AVAL_API'] ?? 'http://127.0.0.1:4800' } },
});
