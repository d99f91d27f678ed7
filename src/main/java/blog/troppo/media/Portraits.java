package blog.troppo.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;

import blog.troppo.support.InvalidException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pictures that users chose for themselves, for a site that asks nobody else for faces.
 * They are kept small, without what a camera wrote into them.
 */
@Component
public class Portraits {

	/** Twice as large as any face is shown. */
	private static final int SIDE = 256;

	private final JdbcClient database;

	private final InstantSource clock;

	Portraits(JdbcClient database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A picture as browsers take it. */
	public record Portrait(String type, byte[] bytes) {
	}

	/**
	 * Makes the middle of a picture the user's.
	 * @throws InvalidException it is no picture, or a huge one
	 */
	public void keep(long user, InputStream picture) throws IOException {
		Path file = Files.createTempFile("portrait", "");
		Path small = Files.createTempFile("portrait", "");
		try {
			Files.copy(picture, file, StandardCopyOption.REPLACE_EXISTING);
			String type = makeSmall(file, small);
			this.database.sql("""
					insert into portraits (user_id, type, picture, changed_at) values (?, ?, ?, ?)
					on conflict (user_id) do update
						set type = excluded.type, picture = excluded.picture, changed_at = excluded.changed_at""")
				.params(user, type, Files.readAllBytes(small), Timestamp.from(this.clock.instant()))
				.update();
		}
		finally {
			Files.delete(file);
			Files.delete(small);
		}
	}

	public void remove(long user) {
		this.database.sql("delete from portraits where user_id = ?").param(user).update();
	}

	public boolean has(long user) {
		return this.database.sql("select exists (select from portraits where user_id = ?)")
			.param(user)
			.query(Boolean.class)
			.single();
	}

	/** Whose e-mail address has this SHA-256, in hexadecimal digits. */
	public Optional<Portrait> find(String hash) {
		return this.database.sql("""
				select p.type, p.picture from portraits p join users u on u.id = p.user_id
				where encode(sha256(convert_to(lower(u.email), 'UTF8')), 'hex') = ?""")
			.param(hash)
			.query((row, number) -> new Portrait(row.getString("type"), row.getBytes("picture")))
			.optional();
	}

	private static String makeSmall(Path file, Path small) throws IOException {
		Picture picture = read(file);
		int side = Math.min(picture.width(), picture.height());
		picture.write(
				new ImageSizes.Cut((picture.width() - side) / 2, (picture.height() - side) / 2, side, side, SIDE, SIDE),
				small);
		return "image/" + picture.format();
	}

	private static Picture read(Path file) {
		try {
			ImageHeader header = ImageHeader.read(file).filter(ImageHeader::canBeMade).orElseThrow(Portraits::refusal);
			return Picture.read(file, header).turnedBy(CameraNotes.read(file).orientation());
		}
		catch (IOException ex) {
			throw refusal();
		}
	}

	private static InvalidException refusal() {
		return new InvalidException("portrait", "Please choose a JPEG, PNG or GIF picture.");
	}

}
