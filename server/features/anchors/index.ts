export { listAnchors, type PassageNow, passagesNow } from './list-anchors.ts';
export { reAnchorPoints } from './re-anchor-points.ts';
