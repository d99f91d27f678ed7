package blog.troppo.admin.revisions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/**
 * Two texts beside each other, line by line; in lines that changed, which words did. Of
 * what is the same, only what stands close to a change is there.
 */
final class Comparison {

	private static final int CLOSE = 2;

	private static final Pattern WORDS = Pattern.compile("(?<=\\s)|(?=\\s)|(?<=[<>.,;:!?\"])|(?=[<>.,;:!?\"])");

	private Comparison() {
	}

	/** Some words of a line. */
	record Piece(String text, boolean changed) {
	}

	/**
	 * A line before and after.
	 *
	 * @param kind {@code same}, {@code changed}, {@code added}, {@code removed}, or
	 * {@code more} for lines that are left out
	 */
	record Row(String kind, List<Piece> before, List<Piece> after) {

		static Row same(String line) {
			return new Row("same", whole(line, false), whole(line, false));
		}

		private static List<Piece> whole(String line, boolean changed) {
			return List.of(new Piece(line, changed));
		}

	}

	static List<Row> of(String before, String after) {
		List<String> old = before.lines().toList();
		List<String> fresh = after.lines().toList();
		List<Row> rows = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
			int from = delta.getSource().getPosition();
			addSame(rows, old.subList(at, from), at > 0, true);
			addChanged(rows, delta.getSource().getLines(), delta.getTarget().getLines());
			at = from + delta.getSource().size();
		}
		if (!rows.isEmpty()) {
			addSame(rows, old.subList(at, old.size()), true, false);
		}
		return rows;
	}

	private static void addSame(List<Row> rows, List<String> lines, boolean afterChange, boolean beforeChange) {
		int head = afterChange ? CLOSE : 0;
		int tail = beforeChange ? CLOSE : 0;
		if (lines.size() <= head + tail + 1) {
			lines.forEach((line) -> rows.add(Row.same(line)));
			return;
		}
		lines.subList(0, head).forEach((line) -> rows.add(Row.same(line)));
		rows.add(new Row("more", List.of(), List.of()));
		lines.subList(lines.size() - tail, lines.size()).forEach((line) -> rows.add(Row.same(line)));
	}

	private static void addChanged(List<Row> rows, List<String> old, List<String> fresh) {
		for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
			if (i >= old.size()) {
				rows.add(new Row("added", List.of(), Row.whole(fresh.get(i), true)));
			}
			else if (i >= fresh.size()) {
				rows.add(new Row("removed", Row.whole(old.get(i), true), List.of()));
			}
			else {
				rows.add(words(old.get(i), fresh.get(i)));
			}
		}
	}

	private static Row words(String old, String fresh) {
		List<String> before = List.of(WORDS.split(old));
		List<String> after = List.of(WORDS.split(fresh));
		List<Piece> left = new ArrayList<>();
		List<Piece> right = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
			boolean changed = delta.getType() != DeltaType.EQUAL;
			add(left, delta.getSource().getLines(), changed);
			add(right, delta.getTarget().getLines(), changed);
		}
		return new Row("changed", left, right);
	}

	private static void add(List<Piece> pieces, List<String> words, boolean changed) {
		if (!words.isEmpty()) {
			pieces.add(new Piece(String.join("", words), changed));
		}
	}

}
