// A dialog that keeps the keyboard inside, closes on Escape and gives the focus back: the browser's own.
export const open = dialog => dialog.showModal();
export const close = dialog => dialog.close();
