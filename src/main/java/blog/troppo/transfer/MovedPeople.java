package blog.troppo.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.support.NulMarks;
import blog.troppo.transfer.ImportDatabase.Ids;
import blog.troppo.transfer.wxr.WxrDates;

/**
 * Brings the users of a database, with what an export lacks: passwords as they are
 * hashed, roles, what they told of themselves. On an empty blog a user of the same login
 * becomes the old blog's; where others have written already, those who are there stay as
 * they are.
 */
final class MovedPeople {

	static final String KIND = "users";

	private static final int AT_ONCE = 500;

	/** Of the old blog's administration, its sessions and its prefix. */
	private static final String LEFT = "session_tokens|_application_passwords|.*(?:capabilities|user_level|user-settings|"
			+ "user-settings-time|dashboard_quick_press_last_post_id)|closedpostboxes_.*|metaboxhidden_.*|"
			+ "meta-box-order_.*|managenav-menuscolumnshidden|community-events-location|.*persisted_preferences";

	private final StagedTables tables;

	private final StagedPlace place;

	private final Arrival arrival;

	private final ImportDatabase database;

	private final Tally tally;

	private final MovedRoles roles;

	MovedPeople(StagedTables tables, StagedPlace place, Arrival arrival) {
		this.tables = tables;
		this.place = place;
		this.arrival = arrival;
		this.database = arrival.database();
		this.tally = arrival.tally();
		this.roles = new MovedRoles(arrival);
	}

	/**
	 * Bring them all.
	 * @param again a run that was interrupted has brought them; only who is who is learnt
	 */
	void bring(boolean again) throws SQLException {
		if (!again) {
			if (!this.arrival.joinsOthers()) {
				new RoomForIds(this.database).make(this.tables);
			}
			this.roles.bring(this.tables.options().getOrDefault(this.place.bare() + "user_roles", ""));
		}
		long last = Long.MIN_VALUE;
		for (List<StagedRow> some = next(last); !some.isEmpty(); some = next(last)) {
			Map<Long, List<StagedRow>> meta = this.tables.of(StagedTable.USERMETA,
					some.stream().map(StagedRow::id).toList());
			for (StagedRow user : some) {
				bring(user, meta.getOrDefault(user.id(), List.of()), again);
			}
			last = some.getLast().id();
		}
	}

	private List<StagedRow> next(long after) throws SQLException {
		return this.tables.after(StagedTable.USERS, after, AT_ONCE);
	}

	private void bring(StagedRow user, List<StagedRow> meta, boolean again) throws SQLException {
		String login = user.text("user_login");
		if (login.isEmpty()) {
			this.tally.skipped(KIND, "user " + user.id() + " has no login");
			return;
		}
		Long known = this.arrival.users().find(login);
		if (known == null) {
			known = create(user);
			write(known, user, meta);
			this.tally.came(KIND, 1);
		}
		else if (!again && this.arrival.joinsOthers()) {
			this.tally.there(KIND);
		}
		else if (!again) {
			this.database.update("delete from user_meta where user_id = ?", known);
			write(known, user, meta);
			this.tally.came(KIND, 1);
			this.tally.note("users: " + login + " is the old blog's now, with the password of there");
		}
		this.arrival.users().know(login, user.id(), known);
	}

	private long create(StagedRow user) throws SQLException {
		boolean free = this.database.taken(Ids.USERS, List.of(user.id())).isEmpty();
		long id = free ? user.id() : this.database.next(Ids.USERS);
		if (!free) {
			this.tally.renumbered(KIND, user.id(), id);
		}
		this.database.promise(Ids.USERS, id);
		this.database.update("insert into users (id, login, nicename, registered_at) values (?, ?, ?, now())", id,
				NulMarks.keep(user.text("user_login")), this.arrival.users().freeNicename(nicename(user)));
		return id;
	}

	private static String nicename(StagedRow user) {
		String kept = user.text("user_nicename");
		return kept.isEmpty() ? user.text("user_login") : kept;
	}

	private void write(long id, StagedRow user, List<StagedRow> meta) throws SQLException {
		LocalDateTime registered = WxrDates.parse(user.text("user_registered"));
		Instant since = PostDates.instant(registered);
		String shown = user.text("display_name");
		this.database.update("""
				update users set email = ?, url = ?, display_name = ?, activation_key = '',
					registered_at = coalesce(?::timestamptz, registered_at),
					password_hash = coalesce(nullif(?, ''), password_hash) where id = ?""",
				NulMarks.keep(user.text("user_email")), NulMarks.keep(user.text("user_url")),
				NulMarks.keep(shown.isEmpty() ? user.text("user_login") : shown),
				(since != null) ? since.toString() : null, NulMarks.keep(user.text("user_pass")), id);
		CopyRows fields = new CopyRows("user_meta", "user_id, name, value");
		List<String> rights = new ArrayList<>();
		for (StagedRow row : meta) {
			String name = row.text("meta_key");
			if (name.equals(this.place.bare() + "capabilities")) {
				rights.add(row.text("meta_value"));
			}
			else if (!name.matches(LEFT)) {
				fields.add(id, name, row.text("meta_value"));
			}
		}
		this.tally.came(ItemWriter.FIELDS, fields.size());
		this.database.send(fields);
		this.roles.give(id, rights.isEmpty() ? null : rights.getFirst());
	}

}
