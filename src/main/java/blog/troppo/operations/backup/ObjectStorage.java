package blog.troppo.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.operations.CannotProceedException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Backups in a bucket. A large one goes over in parts, each of which is asked for again
 * when the network fails, and is there only when all of them are.
 */
final class ObjectStorage implements AutoCloseable {

	/** Ten thousand parts at most make 640 GB. */
	static final int PART = 64 << 20;

	private final ObjectStorageSettings wishes;

	private final S3Client client;

	ObjectStorage(ObjectStorageSettings wishes) {
		this.wishes = wishes;
		this.client = S3Client.builder()
			.httpClientBuilder(UrlConnectionHttpClient.builder()
				.connectionTimeout(Duration.ofSeconds(10))
				.socketTimeout(Duration.ofMinutes(2)))
			.region(Region.of(wishes.region()))
			.endpointOverride(given(wishes.endpoint()))
			.forcePathStyle(given(wishes.endpoint()) != null)
			// not every storage knows content in signed chunks, nor the newer checksums;
			// the archive has sums of its
			// own
			.serviceConfiguration((service) -> service.chunkedEncodingEnabled(false))
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials
				.create(Objects.requireNonNullElse(wishes.accessKey(), "none given"), nonEmpty(wishes.secret()))))
			.build();
	}

	private static @Nullable URI given(@Nullable URI endpoint) {
		return (endpoint == null || endpoint.toString().isEmpty()) ? null : endpoint;
	}

	private static String nonEmpty(String secret) {
		return secret.isEmpty() ? "none given" : secret;
	}

	void put(Path file) {
		String key = key(file.getFileName().toString());
		attempt("take " + file.getFileName(), () -> {
			if (Files.size(file) <= PART) {
				this.client.putObject((request) -> request.bucket(this.wishes.bucket()).key(key), file);
			}
			else {
				putInParts(file, key);
			}
			long there = this.client.headObject((request) -> request.bucket(this.wishes.bucket()).key(key))
				.contentLength();
			if (there != Files.size(file)) {
				throw new IOException("it has " + there + " bytes of " + Files.size(file));
			}
			return there;
		});
	}

	private void putInParts(Path file, String key) throws IOException {
		String upload = this.client.createMultipartUpload((request) -> request.bucket(this.wishes.bucket()).key(key))
			.uploadId();
		boolean whole = false;
		try {
			List<CompletedPart> parts = putParts(file, key, upload);
			this.client.completeMultipartUpload((request) -> request.bucket(this.wishes.bucket())
				.key(key)
				.uploadId(upload)
				.multipartUpload((done) -> done.parts(parts)));
			whole = true;
		}
		finally {
			if (!whole) {
				this.client
					.abortMultipartUpload((request) -> request.bucket(this.wishes.bucket()).key(key).uploadId(upload));
			}
		}
	}

	private List<CompletedPart> putParts(Path file, String key, String upload) throws IOException {
		List<CompletedPart> parts = new ArrayList<>();
		long size = Files.size(file);
		for (long from = 0; from < size; from += PART) {
			FilePart part = new FilePart(file, from, Math.min(PART, size - from));
			int number = parts.size() + 1;
			String tag = this.client
				.uploadPart(
						(request) -> request.bucket(this.wishes.bucket()).key(key).uploadId(upload).partNumber(number),
						RequestBody.fromContentProvider(part::open, part.length(), "application/octet-stream"))
				.eTag();
			parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
		}
		return parts;
	}

	/** The newest first. */
	List<BackupName> all() {
		return attempt("list its backups",
				() -> this.client
					.listObjectsV2Paginator(
							(request) -> request.bucket(this.wishes.bucket()).prefix(this.wishes.prefix() + "troppo-"))
					.contents()
					.stream()
					.map(S3Object::key)
					.map((key) -> BackupName.read(key.substring(this.wishes.prefix().length())))
					.flatMap(Optional::stream)
					.sorted(java.util.Comparator.comparing(BackupName::created).reversed())
					.toList());
	}

	void get(BackupName backup, Path to) {
		attempt("give " + backup.text(), () -> {
			try (InputStream content = this.client
				.getObject((request) -> request.bucket(this.wishes.bucket()).key(key(backup.text())))) {
				return Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
			}
		});
	}

	void rotate(int days, int weeks) {
		for (BackupName backup : BackupName.superfluous(all(), days, weeks)) {
			attempt("delete " + backup.text(), () -> this.client
				.deleteObject((request) -> request.bucket(this.wishes.bucket()).key(key(backup.text()))));
		}
	}

	private String key(String name) {
		return this.wishes.prefix() + name;
	}

	private interface Work<T> {

		T run() throws IOException;

	}

	private <T> T attempt(String what, Work<T> work) {
		try {
			return work.run();
		}
		catch (SdkException | IOException ex) {
			throw new CannotProceedException("The storage " + this.wishes + " did not " + what + " (" + ex.getMessage()
					+ "): see to troppo.backup.s3's settings and to the storage", ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

}
