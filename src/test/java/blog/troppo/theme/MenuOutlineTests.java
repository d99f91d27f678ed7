package blog.troppo.theme;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MenuOutlineTests {

	/** 1 { 2 { 3 }, 4 }, 5, 6 { 7 }. */
	private static final String MENU = "1:0,2:1,3:2,4:1,5:0,6:0,7:1";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			up     | 1 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			up     | 2 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			up     | 4 | 1:0,4:1,2:1,3:2,5:0,6:0,7:1
			up     | 5 | 5:0,1:0,2:1,3:2,4:1,6:0,7:1
			up     | 6 | 1:0,2:1,3:2,4:1,6:0,7:1,5:0
			down   | 1 | 5:0,1:0,2:1,3:2,4:1,6:0,7:1
			down   | 2 | 1:0,4:1,2:1,3:2,5:0,6:0,7:1
			down   | 5 | 1:0,2:1,3:2,4:1,6:0,7:1,5:0
			down   | 4 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			down   | 6 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			in     | 1 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			in     | 2 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			in     | 4 | 1:0,2:1,3:2,4:2,5:0,6:0,7:1
			in     | 6 | 1:0,2:1,3:2,4:1,5:0,6:1,7:2
			out    | 1 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			out    | 3 | 1:0,2:1,3:1,4:1,5:0,6:0,7:1
			out    | 2 | 1:0,4:1,2:0,3:1,5:0,6:0,7:1
			out    | 7 | 1:0,2:1,3:2,4:1,5:0,6:0,7:0
			remove | 1 | 2:0,3:1,4:0,5:0,6:0,7:1
			remove | 2 | 1:0,3:1,4:1,5:0,6:0,7:1
			remove | 7 | 1:0,2:1,3:2,4:1,5:0,6:0
			up     | 9 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			down   | 9 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			in     | 9 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			out    | 9 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			remove | 9 | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			""")
	void anEntryMovesWithWhatLiesBelowIt(String verb, long entry, String after) {
		MenuOutline menu = MenuOutline.parse(MENU);
		MenuOutline moved = switch (verb) {
			case "up" -> menu.up(entry);
			case "down" -> menu.down(entry);
			case "in" -> menu.in(entry);
			case "out" -> menu.out(entry);
			default -> menu.without(entry);
		};
		assertThat(moved).hasToString(after);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			6 | 1  | 6:0,7:1,1:0,2:1,3:2,4:1,5:0
			1 | 7  | 5:0,6:0,7:1,1:0,2:1,3:2,4:1
			3 | 1  | 3:0,1:0,2:1,4:1,5:0,6:0,7:1
			5 | 99 | 1:0,2:1,3:2,4:1,6:0,7:1,5:0
			5 | 0  | 5:0,1:0,2:1,3:2,4:1,6:0,7:1
			9 | 1  | 1:0,2:1,3:2,4:1,5:0,6:0,7:1
			""")
	void anEntryGoesToAPlaceByItsNumber(long entry, int place, String after) {
		assertThat(MenuOutline.parse(MENU).to(entry, place)).hasToString(after);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1:3,2:9,3:1        | 1:0,2:1,3:1
			1:0,1:1,2:1        | 1:0,2:1
			x,1:0,:2,3:-1,4:1  | 1:0,4:1
			''                 | ''
			""")
	void whatMakesNoSenseIsMadeSound(String given, String sound) {
		assertThat(MenuOutline.parse(given)).hasToString(sound);
	}

	@Test
	void parentsFollowFromDepths() {
		assertThat(MenuOutline.parse(MENU).parents()).isEqualTo(Map.of(2L, 1L, 3L, 2L, 4L, 1L, 7L, 6L));
	}

	@Test
	void depthsFollowFromParents() {
		assertThat(MenuOutline.of(List.of(1L, 5L, 2L, 4L, 3L, 6L, 7L), Map.of(2L, 1L, 3L, 2L, 4L, 1L, 7L, 6L, 6L, 99L)))
			.hasToString("1:0,2:1,3:2,4:1,5:0,6:0,7:1");
	}

	@Test
	void aCircleOfEntriesLosesNone() {
		assertThat(MenuOutline.of(List.of(1L, 2L, 3L), Map.of(1L, 2L, 2L, 1L))).hasToString("3:0,1:0,2:0");
	}

	@Test
	void newEntriesComeAtTheEnd() {
		assertThat(MenuOutline.parse("1:0,2:1").with(List.of(3L, 4L))).hasToString("1:0,2:1,3:0,4:0");
	}

}
