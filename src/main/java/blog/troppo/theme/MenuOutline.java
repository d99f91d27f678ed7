package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The order of a menu's entries and how deep each stands: one that stands deeper than the
 * one before it lies below that. What is moved takes along what lies below it.
 */
public record MenuOutline(List<Step> steps) {

	private static final Pattern STEP = Pattern.compile("(\\d{1,18}):(\\d{1,2})");

	/** An entry; 0 is the top. */
	public record Step(long entry, int depth) {
	}

	/**
	 * An entry is never more than one step deeper than the one before it, nor twice
	 * there.
	 */
	public MenuOutline {
		List<Step> sound = new ArrayList<>();
		Set<Long> seen = new HashSet<>();
		for (Step step : steps) {
			if (seen.add(step.entry())) {
				int deepest = sound.isEmpty() ? 0 : sound.getLast().depth() + 1;
				sound.add(new Step(step.entry(), Math.clamp(step.depth(), 0, deepest)));
			}
		}
		steps = List.copyOf(sound);
	}

	/** Reads what {@link #toString()} says. */
	public static MenuOutline parse(String text) {
		List<Step> steps = new ArrayList<>();
		for (String part : text.split(",")) {
			Matcher step = STEP.matcher(part);
			if (step.matches()) {
				steps.add(new Step(Long.parseLong(step.group(1)), Integer.parseInt(step.group(2))));
			}
		}
		return new MenuOutline(steps);
	}

	/** By what each entry lies below, 0 for the top. */
	static MenuOutline of(List<Long> entries, Map<Long, Long> parents) {
		Map<Long, List<Long>> below = new HashMap<>();
		entries.forEach((entry) -> {
			long parent = parents.getOrDefault(entry, 0L);
			below.computeIfAbsent(entries.contains(parent) ? parent : 0L, (id) -> new ArrayList<>()).add(entry);
		});
		List<Step> steps = new ArrayList<>();
		List<Long> circles = new ArrayList<>(entries);
		walk(0, 0, below, steps);
		steps.forEach((step) -> circles.remove(step.entry()));
		circles.forEach((entry) -> steps.add(new Step(entry, 0)));
		return new MenuOutline(steps);
	}

	private static void walk(long parent, int depth, Map<Long, List<Long>> below, List<Step> steps) {
		for (long entry : below.getOrDefault(parent, List.of())) {
			steps.add(new Step(entry, depth));
			walk(entry, depth + 1, below, steps);
		}
	}

	public List<Long> entries() {
		return this.steps.stream().map(Step::entry).toList();
	}

	/** What each entry lies below; those at the top are not among them. */
	public Map<Long, Long> parents() {
		Map<Long, Long> parents = new HashMap<>();
		Map<Integer, Long> last = new HashMap<>();
		for (Step step : this.steps) {
			Long parent = last.get(step.depth() - 1);
			if (step.depth() > 0 && parent != null) {
				parents.put(step.entry(), parent);
			}
			last.put(step.depth(), step.entry());
		}
		return parents;
	}

	/** Before the neighbour above it that stands as deep. */
	public MenuOutline up(long entry) {
		int at = at(entry);
		int to = at - 1;
		while (to >= 0 && depth(to) > depth(at)) {
			to--;
		}
		return (to < 0 || depth(to) < depth(at)) ? this : moved(at, to, 0);
	}

	/** Behind the neighbour below it that stands as deep, and what lies below that. */
	public MenuOutline down(long entry) {
		int at = at(entry);
		int next = (at < 0) ? 0 : end(at);
		return (at < 0 || next == this.steps.size() || depth(next) < depth(at)) ? this
				: moved(at, end(next) - (next - at), 0);
	}

	/** Below the neighbour above it. */
	public MenuOutline in(long entry) {
		int at = at(entry);
		return (at <= 0 || depth(at) > depth(at - 1)) ? this : moved(at, at, 1);
	}

	/** Beside what it lies below, behind all that lies below that. */
	public MenuOutline out(long entry) {
		int at = at(entry);
		if (at < 0 || depth(at) == 0) {
			return this;
		}
		int parent = at;
		while (depth(parent) >= depth(at)) {
			parent--;
		}
		return moved(at, end(parent) - (end(at) - at), -1);
	}

	/** To a place counted from 1, as deep as that allows. */
	public MenuOutline to(long entry, int place) {
		int at = at(entry);
		return (at < 0) ? this : moved(at, Math.clamp(place - 1L, 0, this.steps.size() - (end(at) - at)), 0);
	}

	/** Without it; what lay below it moves up to where it was. */
	public MenuOutline without(long entry) {
		int at = at(entry);
		if (at < 0) {
			return this;
		}
		List<Step> steps = new ArrayList<>(this.steps);
		for (int i = at + 1; i < end(at); i++) {
			steps.set(i, new Step(steps.get(i).entry(), steps.get(i).depth() - 1));
		}
		steps.remove(at);
		return new MenuOutline(steps);
	}

	/** With these at its end. */
	public MenuOutline with(List<Long> entries) {
		List<Step> steps = new ArrayList<>(this.steps);
		entries.forEach((entry) -> steps.add(new Step(entry, 0)));
		return new MenuOutline(steps);
	}

	private MenuOutline moved(int at, int to, int deeper) {
		List<Step> steps = new ArrayList<>(this.steps);
		List<Step> taken = new ArrayList<>(steps.subList(at, end(at)));
		steps.subList(at, end(at)).clear();
		taken.replaceAll((step) -> new Step(step.entry(), step.depth() + deeper));
		steps.addAll(to, taken);
		return new MenuOutline(steps);
	}

	private int at(long entry) {
		return entries().indexOf(entry);
	}

	private int depth(int place) {
		return this.steps.get(place).depth();
	}

	/** Where what lies below an entry ends. */
	private int end(int place) {
		int end = place + 1;
		while (end < this.steps.size() && depth(end) > depth(place)) {
			end++;
		}
		return end;
	}

	@Override
	public String toString() {
		return this.steps.stream().map((step) -> step.entry() + ":" + step.depth()).collect(Collectors.joining(","));
	}

}
