package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.operations.CannotProceedException;
import com.sun.security.auth.module.UnixSystem;

/**
 * The words before a PostgreSQL command. PostgreSQL refuses to run as root; then a user
 * name space without a mapping serves (files stay root's own), or, where the kernel
 * forbids that, the folder is handed over to an unprivileged user.
 */
record RunAs(List<String> prefix) {

	private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

	static RunAs ownerOf(Path folder) throws IOException {
		RunAs namespace = new RunAs(List.of("unshare", "-U", "--"));
		if (new UnixSystem().getUid() != 0) {
			// nor does it run as a user without a name, as containers may have
			boolean named = Commands.run(List.of("id", "-un"), "").succeeded();
			return (named || !namespace.canUse(folder)) ? new RunAs(List.of()) : namespace;
		}
		int owner = uid(folder);
		if (owner != 0) {
			return usable(folder, user(owner, (Integer) Files.getAttribute(folder, "unix:gid")));
		}
		if (namespace.canUse(folder)) {
			return namespace;
		}
		return handOver(folder);
	}

	/** A file made by root in a folder handed over must be readable by its owner too. */
	static void giveToOwnerOf(Path folder, Path file) throws IOException {
		if (new UnixSystem().getUid() == 0 && uid(folder) != 0) {
			Files.setAttribute(file, "unix:uid", uid(folder));
			Files.setAttribute(file, "unix:gid", Files.getAttribute(folder, "unix:gid"));
		}
	}

	private static RunAs handOver(Path folder) throws IOException {
		for (String name : UNPRIVILEGED) {
			Commands.Result id = Commands.run(List.of("id", "-u", name), "");
			Commands.Result group = Commands.run(List.of("id", "-g", name), "");
			if (id.succeeded() && group.succeeded()) {
				Commands.run(List.of("chown", "-R", id.output() + ":" + group.output(), folder.toString()), "");
				return usable(folder, user(Integer.parseInt(id.output()), Integer.parseInt(group.output())));
			}
		}
		throw new CannotProceedException("PostgreSQL does not run as root: start Troppo as an ordinary user, "
				+ "or set TROPPO_DATABASE_URL to a PostgreSQL server");
	}

	private static RunAs user(int uid, int gid) {
		return new RunAs(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"));
	}

	private static RunAs usable(Path folder, RunAs candidate) {
		if (!candidate.canUse(folder)) {
			throw new CannotProceedException("PostgreSQL does not run as root, and another user cannot reach " + folder
					+ ": choose a data folder which other users may enter (--data), or start Troppo as its owner");
		}
		return candidate;
	}

	private boolean canUse(Path folder) {
		return Commands.run(command("sh", "-c", "[ -w \"$0\" ] && [ \"$(id -u)\" != 0 ]", folder.toString()), "")
			.succeeded();
	}

	private static int uid(Path path) throws IOException {
		return (Integer) Files.getAttribute(path, "unix:uid");
	}

	List<String> command(String... words) {
		return Stream.concat(this.prefix.stream(), List.of(words).stream()).toList();
	}

}
