package blog.troppo.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import blog.troppo.site.QueryVars;

/**
 * Takes query variables for what they ask, as {@code WP_Query::parse_query()} does: one
 * post before a page before lists, and of what makes no sense as much as does.
 */
final class QuestionReader {

	private static final List<String> TIME = List.of("hour", "minute", "second");

	private static final Set<Is> NOT_HOME = EnumSet.of(Is.SINGLE, Is.PAGE, Is.ATTACHMENT, Is.ARCHIVE, Is.SEARCH,
			Is.FEED, Is.TRACKBACK, Is.NOT_FOUND, Is.ROBOTS, Is.FAVICON);

	private final EnumSet<Is> aspects = EnumSet.noneOf(Is.class);

	private QueryVars vars;

	private QuestionReader(QueryVars vars) {
		this.vars = vars;
	}

	static Question read(QueryVars vars) {
		QuestionReader reader = new QuestionReader(clean(vars));
		reader.read();
		return new Question(reader.vars, reader.aspects);
	}

	/** Numbers are made of digits, lists of numbers of digits, commas and minus signs. */
	private static QueryVars clean(QueryVars vars) {
		QueryVars clean = vars;
		for (String list : List.of("cat", "author")) {
			if (vars.isGiven(list)) {
				clean = clean.with(list, vars.text(list).replaceAll("[^0-9,-]", ""));
			}
		}
		if (vars.isGiven("m")) {
			clean = clean.with("m", vars.text("m").replaceAll("[^0-9]", ""));
		}
		if (vars.text("feed").startsWith("comments-")) {
			clean = clean.with("feed", vars.text("feed").substring("comments-".length())).with("withcomments", "1");
		}
		if (Taxonomy.find(vars.text("taxonomy")).filter((taxonomy) -> !taxonomy.isPublic()).isPresent()) {
			clean = clean.without("taxonomy", "term");
		}
		if (vars.isGiven("post_format")) {
			clean = clean.with("post_format",
					vars.text("post_format").replaceFirst("^(?!post-format-|$)", "post-format-"));
		}
		return clean;
	}

	private void read() {
		if (this.vars.isList("p") || this.vars.number("p") < 0) {
			this.vars = this.vars.with("p", "0");
			this.aspects.add(Is.NOT_FOUND);
			return;
		}
		if (!isOne()) {
			search();
			dates();
			terms();
			author();
		}
		if (this.aspects.contains(Is.NOT_FOUND)) {
			this.aspects.retainAll(EnumSet.of(Is.NOT_FOUND));
		}
		forms();
		if (this.aspects.stream().noneMatch(NOT_HOME::contains)) {
			this.aspects.add(Is.HOME);
		}
	}

	private boolean isOne() {
		if (isAnyOf("attachment", "subpost") || this.vars.number("attachment_id") != 0
				|| this.vars.number("subpost_id") != 0) {
			this.aspects.add(Is.SINGLE);
			return this.aspects.add(Is.ATTACHMENT);
		}
		if (this.vars.has("name") || this.vars.number("p") != 0 || isMoment()) {
			return this.aspects.add(Is.SINGLE);
		}
		if (this.vars.has("pagename") || this.vars.number("page_id") != 0) {
			return this.aspects.add(Is.PAGE);
		}
		return false;
	}

	/** A date to the second stands for one post. */
	private boolean isMoment() {
		return TIME.stream().allMatch(this.vars::has) && this.vars.number("year") != 0
				&& this.vars.number("monthnum") != 0 && this.vars.number("day") != 0;
	}

	private void search() {
		if (this.vars.isGiven("s")) {
			this.aspects.add(Is.SEARCH);
		}
	}

	private void dates() {
		long year = this.vars.number("year");
		long month = this.vars.number("monthnum");
		long day = this.vars.number("day");
		if (TIME.stream().anyMatch(this.vars::has)) {
			date(Is.TIME);
		}
		else if (day != 0) {
			if (month != 0 && year != 0 && !isDate(year, month, day)) {
				this.aspects.add(Is.NOT_FOUND);
			}
			date(Is.DAY);
		}
		else if (month != 0) {
			if (month > 12) {
				this.aspects.add(Is.NOT_FOUND);
			}
			date(Is.MONTH);
		}
		else if (year != 0) {
			date(Is.YEAR);
		}
		int digits = this.vars.text("m").length();
		if (this.vars.isTruthy("m")) {
			date((digits > 9) ? Is.TIME : (digits > 7) ? Is.DAY : (digits > 5) ? Is.MONTH : Is.YEAR);
		}
		if (this.vars.number("w") != 0) {
			date(Is.DATE);
		}
	}

	private static boolean isDate(long year, long month, long day) {
		try {
			return LocalDate.of((int) year, (int) month, (int) day).getYear() > 0;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private void date(Is span) {
		this.aspects.addAll(List.of(span, Is.DATE, Is.ARCHIVE));
	}

	private void terms() {
		boolean category = List.of(this.vars.text("cat").split(","))
			.stream()
			.anyMatch((id) -> QueryVars.numberIn(id) > 0);
		if (category || this.vars.isTruthy("category_name") || names("category")) {
			archive(Is.CATEGORY);
		}
		if (this.vars.isTruthy("tag") || names("post_tag")) {
			archive(Is.TAG);
		}
		if (this.vars.isTruthy("post_format")
				|| isAnyOf("taxonomy") && this.vars.isTruthy("term") && !names("category") && !names("post_tag")) {
			archive(Is.TAX);
		}
	}

	private boolean names(String taxonomy) {
		return this.vars.text("taxonomy").equals(taxonomy) && this.vars.isTruthy("term");
	}

	private void author() {
		if (this.vars.isTruthy("author") || this.vars.has("author_name")) {
			archive(Is.AUTHOR);
		}
	}

	private void archive(Is kind) {
		this.aspects.addAll(List.of(kind, Is.ARCHIVE));
	}

	/** The forms in which an answer can be had. */
	private void forms() {
		when(this.vars.has("feed"), Is.FEED);
		when(this.vars.has("embed"), Is.EMBED);
		when(this.vars.has("tb"), Is.TRACKBACK);
		when(Math.abs(this.vars.number("paged")) > 1, Is.PAGED);
		when(this.vars.has("preview"), Is.PREVIEW);
		when(this.vars.has("robots"), Is.ROBOTS);
		when(this.vars.has("favicon"), Is.FAVICON);
		boolean one = List.of(Is.SINGLE, Is.PAGE, Is.ATTACHMENT).stream().anyMatch(this.aspects::contains);
		when(this.vars.has("feed")
				&& (this.vars.isTruthy("withcomments") || one && !this.vars.isTruthy("withoutcomments")),
				Is.COMMENT_FEED);
	}

	private void when(boolean condition, Is aspect) {
		if (condition) {
			this.aspects.add(aspect);
		}
	}

	private boolean isAnyOf(String... names) {
		return List.of(names).stream().anyMatch(this.vars::has);
	}

}
