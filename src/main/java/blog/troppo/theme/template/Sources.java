package blog.troppo.theme.template;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import blog.troppo.theme.view.LazyMap;
import blog.troppo.theme.view.PostView;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;

/**
 * What a part of a page is drawn of: which variables around it were read, and where only
 * a property of one was, that property ({@code page.kind}), with what they were. What
 * loops within the part call by a name is none of it.
 */
final class Sources implements AutoCloseable {

	/** Stands for what a variable of the page is, which may not have been made yet. */
	private static final Object OF_PAGE = new Object();

	private static final ThreadLocal<@Nullable Sources> CURRENT = new ThreadLocal<>();

	private final @Nullable Sources around;

	private final Map<String, @Nullable Object> variables = new HashMap<>();

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private @Nullable String asked;

	private @Nullable Object found;

	private boolean comparable = true;

	private Sources(@Nullable Sources around) {
		this.around = around;
	}

	/** From now on this thread draws a part, for which there are these variables. */
	static Sources begin(IEngineContext context) {
		Sources sources = new Sources(CURRENT.get());
		context.getVariableNames()
			.forEach((name) -> sources.variables.put(name,
					context.isVariableLocal(name) ? context.getVariable(name) : OF_PAGE));
		CURRENT.set(sources);
		return sources;
	}

	static void readVariable(IEngineContext context, String name, @Nullable Object value) {
		Sources sources = CURRENT.get();
		if (sources != null) {
			sources.settle();
			if (sources.isAround(context, name)) {
				sources.asked = name;
				sources.found = value;
			}
		}
	}

	static void readProperty(Object target, String name, @Nullable Object value) {
		Sources sources = CURRENT.get();
		if (sources == null) {
			return;
		}
		if (sources.asked != null && sources.found == target) {
			sources.note(sources.asked + "." + name, value);
			sources.asked = null;
		}
		else {
			sources.settle();
		}
	}

	/** Something was read that has no name. */
	static void readNameless() {
		Sources sources = CURRENT.get();
		if (sources != null) {
			sources.comparable = false;
		}
	}

	/** A part was inserted that is drawn of these, beside what it was called with. */
	static void readWithin(IEngineContext context, Map<String, @Nullable Object> values, Set<String> parameters) {
		Sources sources = CURRENT.get();
		if (sources != null) {
			sources.settle();
			values.forEach((path, value) -> {
				String name = variable(path);
				if (!parameters.contains(name) && sources.isAround(context, name)) {
					sources.note(path, value);
				}
			});
		}
	}

	/** Whether the name means what it did before the part began, be it nothing. */
	private boolean isAround(IEngineContext context, String name) {
		if (!this.variables.containsKey(name)) {
			return !context.containsVariable(name);
		}
		Object now = context.isVariableLocal(name) ? context.getVariable(name) : OF_PAGE;
		return this.variables.get(name) == now;
	}

	/** A variable of which no property was read was read as a whole. */
	private void settle() {
		String name = this.asked;
		if (name != null) {
			this.asked = null;
			note(name, this.found);
		}
	}

	private void note(String path, @Nullable Object value) {
		this.values.put(path, value);
		this.comparable &= isComparable(value);
	}

	/** Views that are made step by step, as they are asked for, are equal to none. */
	private static boolean isComparable(@Nullable Object value) {
		return !(value instanceof LazyMap || value instanceof PostView
				|| value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof PostView);
	}

	private static String variable(String path) {
		int dot = path.indexOf('.');
		return (dot < 0) ? path : path.substring(0, dot);
	}

	/** Each path that was read, with what was there. */
	Map<String, @Nullable Object> values() {
		settle();
		return this.values;
	}

	/** Whether nothing but these variables was read. */
	boolean areOf(Set<String> names) {
		return values().keySet().stream().map(Sources::variable).allMatch(names::contains);
	}

	/** Whether the part looks the same wherever these are the same. */
	boolean areComparable() {
		settle();
		return this.comparable;
	}

	@Override
	public void close() {
		if (this.around == null) {
			CURRENT.remove();
		}
		else {
			this.around.comparable &= this.comparable;
			CURRENT.set(this.around);
		}
	}

	/** Looks at something without reading it for the part that is being drawn. */
	static <T extends @Nullable Object> T aside(Supplier<T> look) {
		Sources sources = CURRENT.get();
		CURRENT.remove();
		try {
			return look.get();
		}
		finally {
			if (sources != null) {
				CURRENT.set(sources);
			}
		}
	}

}
