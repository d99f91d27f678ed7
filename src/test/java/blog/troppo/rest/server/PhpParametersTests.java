package blog.troppo.rest.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Query strings, read as PHP reads them. */
class PhpParametersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a=1&b=2                        | {"a":"1","b":"2"}
			a=1&a=2                        | {"a":"2"}
			a[]=1&a[]=2                    | {"a":["1","2"]}
			a[x]=1&a[y][]=2                | {"a":{"x":"1","y":["2"]}}
			a[1]=x                         | {"a":{"1":"x"}}
			a[0]=x&a[1]=y                  | {"a":["x","y"]}
			a.b=1&c%20d=2                  | {"a_b":"1","c_d":"2"}
			a=x+y%20z                      | {"a":"x y z"}
			a=1&a[]=2                      | {"a":["2"]}
			a[=1                           | {"a_":"1"}
			=1&&b                          | {"b":""}
			a[1]=x&a[]=y                   | {"a":{"1":"x","2":"y"}}
			a[7]=x&a[]=y&a[k]=z&a[]=q      | {"a":{"7":"x","8":"y","k":"z","9":"q"}}
			a[k]=x&a[]=y                   | {"a":{"k":"x","0":"y"}}
			a[01]=x&a[]=y                  | {"a":{"01":"x","0":"y"}}
			a[0]=x&a[][b]=y                | {"a":["x",{"b":"y"}]}
			""")
	void namesWithBracketsMakeListsAndMaps(String query, String expected) {
		assertThat(PhpParameters.parse(query).toString()).isEqualTo(expected);
	}

	@Test
	void ofTooManyParametersTheLastAreLeftOut() {
		assertThat(PhpParameters.parse("a[]=1&".repeat(5000)).path("a").size()).isEqualTo(1000);
	}

	@Test
	void bracketsWithoutEndNestOnlySoDeep() {
		assertThat(PhpParameters.parse("a" + "[x]".repeat(10000) + "=1").toString().length()).isLessThan(1000);
	}

}
