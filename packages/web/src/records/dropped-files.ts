/** A file and what it is called: with the folders it was dropped in. */
export interface DroppedFile {
  readonly file: File;
  readonly path: string;
}

/** Files as a person chose them; hidden ones (`.DS_Store`) are left out. */
export const chosenFiles = (files: Iterable<File>): readonly DroppedFile[] =>
  [...files]
    .map((file) => ({ file, path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath }))
    .filter(isSeen);

/** The files in what was dropped, folders opened; hidden ones are left out. */
export async function filesIn(data: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosenFiles(data.files);
  return (await Promise.all(entries.map(filesBelow))).flat().filter(isSeen);
}

const isSeen = ({ file }: DroppedFile): boolean => !file.name.startsWith('.');

async function filesBelow(entry: FileSystemEntry): Promise<readonly DroppedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  if (!isDirectory(entry)) return [];
  return (await Promise.all((await entriesOf(entry)).map(filesBelow))).flat();
}

/** A browser hands out the entries of a folder in portions, the last one empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
