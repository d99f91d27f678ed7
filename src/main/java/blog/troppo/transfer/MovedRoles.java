package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.support.NulMarks;
import blog.troppo.support.PhpSerialized;
import org.jspecify.annotations.Nullable;

/**
 * Brings the roles of a database, {@code wp_user_roles}, and says which ones, and which
 * rights of their own, its users have.
 */
final class MovedRoles {

	private static final String KIND = "roles";

	private final Arrival arrival;

	private final ImportDatabase database;

	private final Set<String> known = new HashSet<>();

	MovedRoles(Arrival arrival) {
		this.arrival = arrival;
		this.database = arrival.database();
	}

	/** Those that are here keep what they may do; WordPress's own are the same here. */
	void bring(String option) throws SQLException {
		Map<Object, Object> roles = PhpSerialized.readArray(option);
		for (Map.Entry<Object, Object> entry : roles.entrySet()) {
			String name = NulMarks.keep(String.valueOf(entry.getKey()));
			Map<Object, Object> role = PhpSerialized.asArray(entry.getValue());
			if (exists(name)) {
				if (!isAlike(name, role)) {
					this.arrival.tally()
						.note("roles: what \"" + name + "\" may do differs from the old blog; it stays as it is here");
				}
				this.arrival.tally().there(KIND);
				continue;
			}
			this.database.update("""
					insert into roles (name, display_name, position)
					values (?, ?, (select coalesce(max(position), 0) + 1 from roles))""", name,
					NulMarks.keep(String.valueOf(role.getOrDefault("name", name)).replaceFirst("\\|User role$", "")));
			for (Map.Entry<Object, Object> right : PhpSerialized.asArray(role.getOrDefault("capabilities", Map.of()))
				.entrySet()) {
				this.database.update("""
						insert into role_capabilities (role_name, capability, granted) values (?, ?, ?)
						on conflict do nothing""", name, NulMarks.keep(String.valueOf(right.getKey())),
						isGranted(right.getValue()));
			}
			this.arrival.tally().came(KIND, 1);
		}
	}

	private boolean isAlike(String name, Map<Object, Object> role) throws SQLException {
		Set<String> here = new HashSet<>(
				this.database.query("select capability from role_capabilities where role_name = ? and granted",
						(row) -> row.getString(1), name));
		Set<String> there = new HashSet<>();
		PhpSerialized.asArray(role.getOrDefault("capabilities", Map.of())).forEach((right, granted) -> {
			if (isGranted(granted)) {
				there.add(String.valueOf(right));
			}
		});
		return here.equals(there);
	}

	private boolean exists(String name) throws SQLException {
		if (!this.known.contains(name)) {
			this.known
				.addAll(this.database.query("select name from roles where name = ?", (row) -> row.getString(1), name));
		}
		return this.known.contains(name);
	}

	/**
	 * What {@code wp_capabilities} says: names of roles, and rights beyond them. A user
	 * of a network's other blog has none here.
	 */
	void give(long user, @Nullable String capabilities) throws SQLException {
		Map<Object, Object> rights = PhpSerialized.readArray((capabilities != null) ? capabilities : "");
		for (Map.Entry<Object, Object> right : rights.entrySet()) {
			String name = NulMarks.keep(String.valueOf(right.getKey()));
			boolean granted = isGranted(right.getValue());
			if (exists(name)) {
				if (granted) {
					this.database.update(
							"insert into user_roles (user_id, role_name) values (?, ?) on conflict do nothing", user,
							name);
				}
			}
			else {
				this.database.update("""
						insert into user_capabilities (user_id, capability, granted) values (?, ?, ?)
						on conflict do nothing""", user, name, granted);
			}
		}
	}

	private static boolean isGranted(Object value) {
		return !List.of("", "0", "false").contains(String.valueOf(value));
	}

}
