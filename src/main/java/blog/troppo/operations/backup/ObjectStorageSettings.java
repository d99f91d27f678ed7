package blog.troppo.operations.backup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.troppo.operations.CannotProceedException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The storage that scheduled backups are carried to: S3, or another that speaks like it.
 *
 * @param bucket without one nothing is carried anywhere
 * @param endpoint where another storage than Amazon's answers
 * @param prefix of the names there, such as {@code blog/}
 */
@ConfigurationProperties("troppo.backup.s3")
record ObjectStorageSettings(@Nullable String bucket, @Nullable URI endpoint, @DefaultValue("us-east-1") String region,
		@DefaultValue("") String prefix, @Nullable String accessKey, @Nullable String secretKey,
		@Nullable Path secretKeyFile) {

	boolean areGiven() {
		return this.bucket != null && !this.bucket.isEmpty();
	}

	String secret() {
		if (this.secretKeyFile != null && !this.secretKeyFile.toString().isEmpty()) {
			try {
				return Files.readString(this.secretKeyFile).strip();
			}
			catch (IOException ex) {
				throw new CannotProceedException("The key to the backups' storage cannot be read from "
						+ this.secretKeyFile + ": see to troppo.backup.s3.secret-key-file", ex);
			}
		}
		return (this.secretKey != null) ? this.secretKey : "";
	}

	/** Does not show the key. */
	@Override
	public String toString() {
		return ((this.endpoint != null) ? this.endpoint : "S3") + " " + this.bucket + "/" + this.prefix;
	}

}
