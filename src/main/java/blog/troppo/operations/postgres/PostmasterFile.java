package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into {@code postmaster.pid}.
 */
record PostmasterFile(ProcessIdentity process, int port, boolean ready) {

	private static final int PORT_LINE = 3;

	private static final int STATUS_LINE = 7;

	/**
	 * The server which lives on that cluster now. A file left by a crash, one whose
	 * number another process has got since, and one copied along with the folder name no
	 * server.
	 */
	static Optional<PostmasterFile> living(Path cluster) throws IOException {
		List<String> lines = lines(cluster.resolve("postmaster.pid"));
		if (lines.size() <= PORT_LINE) {
			return Optional.empty();
		}
		Optional<ProcessIdentity> process = ProcessIdentity.of(Long.parseLong(lines.getFirst().strip()));
		boolean ready = lines.size() > STATUS_LINE && "ready".equals(lines.get(STATUS_LINE).strip());
		return process.filter((living) -> worksIn(cluster, living))
			.map((living) -> new PostmasterFile(living, Integer.parseInt(lines.get(PORT_LINE).strip()), ready));
	}

	/** None where there is no server, or it has gone this moment. */
	private static List<String> lines(Path file) throws IOException {
		try {
			return Files.readAllLines(file);
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
	}

	private static boolean worksIn(Path cluster, ProcessIdentity process) {
		Path workingDirectory = Path.of("/proc/" + process.pid() + "/cwd");
		if (Files.isDirectory(Path.of("/proc/self"))) {
			try {
				return Files.isSameFile(workingDirectory, cluster);
			}
			catch (IOException ex) {
				return false;
			}
		}
		return ProcessHandle.of(process.pid())
			.flatMap((handle) -> handle.info().command())
			.filter((command) -> command.endsWith("postgres"))
			.isPresent();
	}

}
