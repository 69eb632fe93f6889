/** Things that are grouped by being joined in pairs; in almost constant time each, however long the chains. */
export interface DisjointSets<Member> {
  /** Puts two members into one group; either may be new. */
  join(a: Member, b: Member): void;
  /** The member that stands for a member's group, the same for all of it until the next join. */
  find(member: Member): Member;
}

/** @see https://en.wikipedia.org/wiki/Disjoint-set_data_structure */
export function disjointSets<Member>(): DisjointSets<Member> {
  const parents = new Map<Member, Member>();
  const sizes = new Map<Member, number>();
  const parent = (member: Member): Member => parents.get(member) ?? member;
  const size = (root: Member): number => sizes.get(root) ?? 1;
  function find(member: Member): Member {
    let root = member;
    while (parent(root) !== root) {
      parents.set(root, parent(parent(root)));
      root = parent(root);
    }
    return root;
  }
  return {
    find,
    join(a, b) {
      const [small, large] = [find(a), find(b)].sort((one, other) => size(one) - size(other)) as [Member, Member];
      if (small === large) return;
      parents.set(small, large);
      sizes.set(large, size(small) + size(large));
    },
  };
}
