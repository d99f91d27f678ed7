package blog.troppo.formatting.block.css;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written of one block, as rules of a sheet. */
class NestedCssTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			color: red;                    | .a      | :root :where(.a){color: red;}
			& em { color: red; }           | .a      | :root :where(.a em){color: red;}
			&:hover { color: red; }        | .a      | :root :where(.a:hover){color: red;}
			&.on { color: red; }           | .a, .b  | :root :where(.a.on, .b.on){color: red;}
			& em, b { color: red; }        | .a      | :root :where(.a em, .a b){color: red;}
			&::before { content: 'x'; }    | .a      | :root :where(.a)::before{content: 'x';}
			& em::after { content: 'x'; }  | .a      | :root :where(.a em)::after{content: 'x';}
			top: 0; & i { left: 0; }       | .a      | ":root :where(.a){top: 0;}:root :where(.a i){left: 0;}"
			& i { left: 0; } } x {         | .a      | ""
			""")
	void ampersandsStandForTheBlock(String css, String selector, String rules) {
		assertThat(NestedCss.of(css, selector).replace(" )", ")")).isEqualTo(rules);
	}

}
