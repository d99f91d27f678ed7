package blog.troppo.admin.frame;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import blog.troppo.support.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a table with the filters it goes by, which are all in its address.
 *
 * @param file the screen's file, such as {@code edit-comments.php}
 * @param filters name and value of each parameter; empty ones are not asked
 */
public record Listing<R>(String file, Map<String, String> filters, Page<R> page) {

	/** How many rows a page of a table has. */
	public static final int SIZE = 20;

	private static final Pattern OWN = Pattern.compile("[a-z-]+\\.php(\\?[!-z|~]*)?");

	public List<R> rows() {
		return this.page.items();
	}

	public String filter(String name) {
		return this.filters.getOrDefault(name, "");
	}

	public boolean isFiltered() {
		return this.filters.values().stream().anyMatch((value) -> !value.isEmpty());
	}

	/** This very page, to come back to. */
	public String here() {
		return address(this.page.number());
	}

	public String address(int number) {
		return build(number, null, "");
	}

	/** The first page with one filter changed. */
	public String with(String filter, String value) {
		return build(1, filter, value);
	}

	private String build(int number, @Nullable String changed, String value) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(this.file);
		this.filters.forEach((name, now) -> {
			String wanted = name.equals(changed) ? value : now;
			if (!wanted.isEmpty()) {
				address.queryParam(name, "{" + name + "}");
			}
		});
		if (changed != null && !this.filters.containsKey(changed) && !value.isEmpty()) {
			address.queryParam(changed, "{" + changed + "}");
		}
		if (number > 1) {
			address.queryParam("paged", number);
		}
		Map<String, String> values = new java.util.HashMap<>(this.filters);
		if (changed != null) {
			values.put(changed, value);
		}
		return address.encode().buildAndExpand(values).toUriString();
	}

	/** What a verb is for: the row whose button was pressed, else all that are ticked. */
	public static List<Long> chosen(long only, List<Long> ticked) {
		return (only > 0) ? List.of(only) : ticked;
	}

	/** An address to go back to that a form brought, if it is one of ours. */
	public static String back(@Nullable String given, String otherwise) {
		return "redirect:" + ((given != null && OWN.matcher(given).matches()) ? given : otherwise);
	}

}
