package blog.troppo.transfer;

import java.nio.file.Path;

import org.postgresql.ds.PGSimpleDataSource;

/** An import in a process of its own, slow enough to be killed in its middle. */
final class SlowImport {

	private SlowImport() {
	}

	public static void main(String[] arguments) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(arguments[0]);
		source.setUser(arguments[1]);
		source.setPassword(arguments[2]);
		SiteForImports.importer(source, SiteForImports.clock(), new MediaFetch(Path.of("target", "no-data")), 20)
			.importFile(Path.of(arguments[3]), SiteForImports.WITHOUT_MEDIA, (phase, done, total) -> {
				if (phase == TransferProgress.Phase.ITEMS) {
					pause();
				}
			});
	}

	private static void pause() {
		try {
			Thread.sleep(300);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
