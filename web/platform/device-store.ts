import { createStore } from 'idb-keyval';

const store = createStore('keyval-store', 'keyval');

/**
 * Changes a list on this device in one step, so that two tabs never write over each other's entries; a list that has become
 * empty is gone. Answers the list as it stands now; rejects when the device keeps nothing more, and then nothing has changed.
 */
export function changeList<Item>(name: string, change: (items: readonly Item[]) => readonly Item[]): Promise<Item[]> {
  return store(
    'readwrite',
    (lists) =>
      new Promise((resolve, reject) => {
        const asked: IDBRequest<Item | Item[] | undefined> = lists.get(name);
        const { transaction } = lists;
        let next: Item[] = [];
        asked.onsuccess = () => {
          try {
            // The first release kept one entry by itself.
            next = [...change([asked.result ?? []].flat() as Item[])];
            if (next.length === 0) lists.delete(name);
            else lists.put(next, name);
          } catch (failure) {
            reject(failure);
            transaction.abort();
          }
        };
        transaction.oncomplete = () => resolve(next);
        transaction.onabort = transaction.onerror = () => reject(transaction.error ?? asked.error);
      }),
  );
}
