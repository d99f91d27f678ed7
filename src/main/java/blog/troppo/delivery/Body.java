package blog.troppo.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import blog.troppo.kept.Holes;

/**
 * The bytes of an answer, and where in them what fills its holes stands.
 *
 * @param places in their order
 */
record Body(byte[] bytes, List<Place> places) {

	/** Where the piece of this name stands. */
	private record Place(String name, int from, int to) {
	}

	/** What was written, with a mark for each piece, now with the pieces. */
	static Body of(byte[] written, Map<String, String> fillings) {
		if (fillings.isEmpty()) {
			return new Body(written, List.of());
		}
		String text = new String(written, StandardCharsets.ISO_8859_1);
		List<Place> marks = new ArrayList<>();
		for (String name : fillings.keySet()) {
			String mark = new String(Holes.mark(name).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
			for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
				marks.add(new Place(name, at, at + mark.length()));
			}
		}
		marks.sort(Comparator.comparingInt(Place::from));
		return new Body(written, marks).filled(fillings);
	}

	/** The same with these pieces, of which all stand in it. */
	Body filled(Map<String, String> fillings) {
		ByteArrayOutputStream filled = new ByteArrayOutputStream(this.bytes.length + 256);
		List<Place> moved = new ArrayList<>(this.places.size());
		int done = 0;
		for (Place place : this.places) {
			filled.write(this.bytes, done, place.from() - done);
			int from = filled.size();
			filled.writeBytes(fillings.getOrDefault(place.name(), "").getBytes(StandardCharsets.UTF_8));
			moved.add(new Place(place.name(), from, filled.size()));
			done = place.to();
		}
		filled.write(this.bytes, done, this.bytes.length - done);
		return new Body(filled.toByteArray(), moved);
	}

	boolean hasPieces() {
		return !this.places.isEmpty();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Body body && Arrays.equals(this.bytes, body.bytes) && this.places.equals(body.places);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

}
