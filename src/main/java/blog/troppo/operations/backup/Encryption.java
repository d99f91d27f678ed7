package blog.troppo.operations.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Date;

import blog.troppo.operations.CannotProceedException;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * An archive with a passphrase is an OpenPGP message (AES-256 with integrity), so
 * {@code gpg --decrypt} reads it too, should Troppo not be at hand.
 */
final class Encryption {

	private static final int BUFFER = 1 << 16;

	/** The most that OpenPGP has: 65 million bytes are hashed for one guess. */
	private static final int SLOWEST_GUESS = 0xff;

	private Encryption() {
	}

	/** What is written is encrypted; its end is written when it is closed. */
	static OutputStream encrypt(OutputStream out, String passphrase) throws IOException {
		try {
			PGPEncryptedDataGenerator generator = new PGPEncryptedDataGenerator(
					new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).setWithIntegrityPacket(true)
						.setSecureRandom(new SecureRandom()));
			generator.addMethod(new BcPBEKeyEncryptionMethodGenerator(passphrase.toCharArray(),
					new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256), SLOWEST_GUESS));
			OutputStream encrypted = generator.open(out, new byte[BUFFER]);
			OutputStream plain = new PGPLiteralDataGenerator().open(encrypted, PGPLiteralData.BINARY, "troppo.tar",
					new Date(), new byte[BUFFER]);
			return new Message(plain, encrypted, out);
		}
		catch (PGPException ex) {
			throw new IOException(ex);
		}
	}

	/** Fails at the end when the message was changed. */
	static InputStream decrypt(InputStream in, String passphrase) throws IOException {
		try {
			if (!(new BcPGPObjectFactory(in).nextObject() instanceof PGPEncryptedDataList message)
					|| !(message.get(0) instanceof PGPPBEEncryptedData data)) {
				throw new DamagedArchiveException("it is no message with a passphrase");
			}
			InputStream clear = data.getDataStream(
					new BcPBEDataDecryptorFactory(passphrase.toCharArray(), new BcPGPDigestCalculatorProvider()));
			if (!(new BcPGPObjectFactory(clear).nextObject() instanceof PGPLiteralData literal)) {
				throw wrongPassphrase();
			}
			return new Verified(literal.getInputStream(), data);
		}
		catch (PGPException ex) {
			throw wrongPassphrase();
		}
		catch (IllegalArgumentException ex) {
			throw new DamagedArchiveException("its beginning is not that of an encrypted backup");
		}
	}

	private static CannotProceedException wrongPassphrase() {
		return new LockedArchiveException("The backup does not open with this passphrase, or its beginning is damaged: "
				+ "see to --passphrase-file or TROPPO_BACKUP_PASSPHRASE", null);
	}

	private static final class Message extends FilterOutputStream {

		private final OutputStream encrypted;

		private final OutputStream target;

		Message(OutputStream plain, OutputStream encrypted, OutputStream target) {
			super(plain);
			this.encrypted = encrypted;
			this.target = target;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			this.out.close();
			this.encrypted.close();
			this.target.close();
		}

	}

	private static final class Verified extends FilterInputStream {

		private final PGPPBEEncryptedData data;

		private boolean verified;

		Verified(InputStream in, PGPPBEEncryptedData data) {
			super(in);
			this.data = data;
		}

		@Override
		public int read() throws IOException {
			return atEnd(this.in.read());
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			return atEnd(this.in.read(bytes, offset, length));
		}

		private int atEnd(int read) throws IOException {
			try {
				if (read < 0 && !this.verified && !this.data.verify()) {
					throw new DamagedArchiveException("its bytes are not those that were encrypted");
				}
				this.verified |= read < 0;
				return read;
			}
			catch (PGPException ex) {
				throw new DamagedArchiveException("its end is not that of an encrypted backup");
			}
		}

	}

}
