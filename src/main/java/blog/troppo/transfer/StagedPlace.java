package blog.troppo.transfer;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import blog.troppo.transfer.mysql.TableName;

/**
 * The prefix of a blog's tables, and that of the users, which the blogs of a network
 * share.
 */
record StagedPlace(String prefix, String users) {

	String of(StagedTable table) {
		return (table == StagedTable.USERS || table == StagedTable.USERMETA) ? this.users : this.prefix;
	}

	/**
	 * The prefix as WordPress knows it, without the database: user metas' names begin so.
	 */
	String bare() {
		return this.prefix.substring(this.prefix.lastIndexOf('.') + 1);
	}

	/**
	 * Find the blog among the tables there are.
	 * @param wanted the prefix that was asked for; empty for the only one there is
	 * @throws ImportException if there is none, or more than one to choose from
	 */
	static StagedPlace among(Collection<String> tables, String wanted) {
		Map<String, Set<StagedTable>> places = new TreeMap<>();
		for (String table : tables) {
			TableName name = name(table);
			StagedTable.of(name.name())
				.ifPresent((kind) -> places
					.computeIfAbsent(Staging.place(name, kind), (place) -> EnumSet.noneOf(StagedTable.class))
					.add(kind));
		}
		List<String> blogs = places.keySet()
			.stream()
			.filter((place) -> places.getOrDefault(place, Set.of())
				.containsAll(Set.of(StagedTable.POSTS, StagedTable.OPTIONS)))
			.toList();
		String prefix = choose(blogs, wanted, tables);
		String users = places.getOrDefault(prefix, Set.of()).contains(StagedTable.USERS) ? prefix
				: prefix.replaceFirst("[0-9]+_$", "");
		requireAll(places, prefix, users, tables);
		return new StagedPlace(prefix, users);
	}

	private static TableName name(String table) {
		int dot = table.indexOf('.');
		return (dot < 0) ? new TableName("", table) : new TableName(table.substring(0, dot), table.substring(dot + 1));
	}

	private static String choose(List<String> blogs, String wanted, Collection<String> tables) {
		if (blogs.isEmpty()) {
			throw new ImportException("There is no WordPress in this database. Its tables are: "
					+ tables.stream().sorted().limit(10).collect(Collectors.joining(", "))
					+ ((tables.size() > 10) ? ", …" : "") + ".");
		}
		if (wanted.isEmpty()) {
			if (blogs.size() > 1) {
				throw new ImportException(
						"There are several blogs in this database. Choose one: --prefix " + String.join(" or ", blogs));
			}
			return blogs.getFirst();
		}
		return blogs.stream()
			.filter((blog) -> blog.equals(wanted) || blog.equals(wanted + "_"))
			.findFirst()
			.orElseThrow(() -> new ImportException("No blog's tables begin with \"" + wanted + "\" in this database. "
					+ ((blogs.size() == 1) ? "There is: " : "There are: ") + String.join(", ", blogs)));
	}

	private static void requireAll(Map<String, Set<StagedTable>> places, String prefix, String users,
			Collection<String> tables) {
		Set<StagedTable> missing = EnumSet.copyOf(StagedTable.NEEDED);
		missing.removeAll(places.getOrDefault(prefix, Set.of()));
		if (missing.contains(StagedTable.TERMS) && tables.contains(prefix + "categories")) {
			throw new ImportException("This blog is of a WordPress before 2.3, whose categories were kept otherwise. "
					+ "Bring it to 2.3 or later first, by WordPress's own upgrade.");
		}
		if (!places.getOrDefault(users, Set.of()).containsAll(Set.of(StagedTable.USERS, StagedTable.USERMETA))) {
			missing.add(StagedTable.USERS);
		}
		if (!missing.isEmpty()) {
			throw new ImportException("Tables of the blog are missing: "
					+ missing.stream().map((table) -> prefix + table.title).sorted().collect(Collectors.joining(", "))
					+ ". Make a dump of all of its tables.");
		}
	}

}
