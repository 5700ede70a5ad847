export { listAnchors, sectionsNow } from './list-anchors.ts';
export { reAnchorPoints } from './re-anchor-points.ts';
