package blog.troppo.transfer;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of ids, small for ids that lie close together, as a blog's do. */
final class IdSet {

	private final Map<Long, BitSet> chunks = new HashMap<>();

	/** Whether the id was new to the set. */
	boolean add(long id) {
		BitSet chunk = this.chunks.computeIfAbsent(id >> 16, (key) -> new BitSet());
		int bit = (int) (id & 0xFFFF);
		boolean added = !chunk.get(bit);
		chunk.set(bit);
		return added;
	}

	boolean contains(long id) {
		BitSet chunk = this.chunks.get(id >> 16);
		return chunk != null && chunk.get((int) (id & 0xFFFF));
	}

}
