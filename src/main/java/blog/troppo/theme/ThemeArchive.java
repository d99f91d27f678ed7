package blog.troppo.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import blog.troppo.theme.folder.Theme;

import org.springframework.stereotype.Component;

/** The active theme as a file to take along: all that is in its folder. */
@Component
public class ThemeArchive {

	private final ActiveTheme active;

	ThemeArchive(ActiveTheme active) {
		this.active = active;
	}

	/** The theme's name, which the file is to bear. */
	public String name() {
		return this.active.theme().name();
	}

	public byte[] zip() {
		Theme theme = this.active.theme();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String path : theme.files().paths()) {
				zip.putNextEntry(new ZipEntry(path));
				zip.write(theme.files().read(path).orElseGet(() -> new byte[0]));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
