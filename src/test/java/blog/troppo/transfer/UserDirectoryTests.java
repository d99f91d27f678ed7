package blog.troppo.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class UserDirectoryTests {

	private static String free(String login, Set<String> taken) throws SQLException {
		ImportDatabase database = Mockito.mock(ImportDatabase.class);
		Mockito.when(database.query(ArgumentMatchers.anyString(), ArgumentMatchers.any(), ArgumentMatchers.any()))
			.thenAnswer((call) -> taken.contains(call.<String>getArgument(2)) ? List.of(1) : List.of());
		return new UserDirectory(database, Mockito.mock(Tally.class), Instant.EPOCH, false, Map.of())
			.freeNicename(login);
	}

	/** Whatever people are called, there is an address of theirs, and it can be read. */
	@ParameterizedTest
	@CsvSource({ "Ann Lee, '', ann-lee", "Ann Lee, ann-lee, ann-lee-2", "Ann Lee, ann-lee ann-lee-2, ann-lee-3",
			"???, '', author", "???, author, author-2",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, '', "
					+ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
			"ключключключ, '', %d0%ba%d0%bb%d1%8e%d1%87%d0%ba%d0%bb%d1%8e%d1%87",
			"ключключключ, %d0%ba%d0%bb%d1%8e%d1%87%d0%ba%d0%bb%d1%8e%d1%87, "
					+ "%d0%ba%d0%bb%d1%8e%d1%87%d0%ba%d0%bb%d1%8e-2" })
	void aNameForAddressesIsFreeAndWhole(String login, String taken, String nicename) throws SQLException {
		assertThat(free(login, Set.of(taken.split(" ")))).isEqualTo(nicename);
	}

}
