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

/** All lists whose name begins so, by name. */
export function listsUnder<Item>(prefix: string): Promise<Map<string, Item[]>> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  return store(
    'readonly',
    (lists) =>
      new Promise((resolve, reject) => {
        const [names, values] = [lists.getAllKeys(range), lists.getAll(range)];
        lists.transaction.oncomplete = () =>
          resolve(new Map(names.result.map((name, at) => [String(name), values.result[at]])));
        lists.transaction.onabort = () => reject(lists.transaction.error);
      }),
  );
}
