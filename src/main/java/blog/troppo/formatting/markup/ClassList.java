package blog.troppo.formatting.markup;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The value of a class attribute, changed without touching the blanks between names that
 * stay.
 */
final class ClassList {

	private String value;

	private boolean changed;

	ClassList(String value) {
		this.value = value;
	}

	boolean isChanged() {
		return this.changed;
	}

	boolean contains(String name) {
		return names().contains(name);
	}

	void add(String name) {
		if (name.isEmpty() || contains(name)) {
			return;
		}
		String kept = this.value.strip();
		this.value = kept.isEmpty() ? name : kept + " " + name;
		this.changed = true;
	}

	void remove(String name) {
		if (!contains(name)) {
			return;
		}
		StringBuilder kept = new StringBuilder();
		int at = 0;
		while (at < this.value.length()) {
			int start = at;
			while (start < this.value.length() && TagScanner.isSpace(this.value.charAt(start))) {
				start++;
			}
			int end = start;
			while (end < this.value.length() && !TagScanner.isSpace(this.value.charAt(end))) {
				end++;
			}
			if (end > start && !this.value.substring(start, end).equals(name)) {
				kept.append(this.value, at, end);
			}
			at = end;
		}
		this.value = kept.toString().strip();
		this.changed = true;
	}

	private Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		for (String name : this.value.split("[ \\t\\n\\r\\f]+")) {
			if (!name.isEmpty()) {
				names.add(name);
			}
		}
		return names;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
