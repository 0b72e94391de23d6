package fr.raccordement.command;

import fr.raccordement.api.RuleViolatedException;
import java.util.List;
import java.util.function.Function;
import org.hamcrest.CoreMatchers;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

/** What a test expects of a refusal: its code, or every violation as "CODE path". */
public final class Refusals {

    private Refusals() {}

    /** A refusal with this code. */
    public static Matcher<RuleViolatedException> refusal(String code) {
        return feature("code", CoreMatchers.equalTo(code), refused -> refused.refusal().code());
    }

    /** A refusal for exactly these violations, in this order. */
    public static Matcher<RuleViolatedException> violations(String... codesAndPaths) {
        return feature(
                "violations", CoreMatchers.equalTo(List.of(codesAndPaths)), Refusals::describe);
    }

    /** A refusal that tells this beside its code. */
    public static Matcher<RuleViolatedException> detail(String name, Object value) {
        return feature(
                name,
                CoreMatchers.equalTo(value),
                refused -> refused.refusal().details().get(name));
    }

    /** The violations found so far, as "CODE path". */
    public static List<String> of(Violations violations) {
        return violations.found().stream()
                .map(violation -> (violation.code() + " " + violation.path()).strip())
                .toList();
    }

    private static List<String> describe(RuleViolatedException refused) {
        return refused.refusal().violations().stream()
                .map(violation -> (violation.code() + " " + violation.path()).strip())
                .toList();
    }

    private static <T> Matcher<RuleViolatedException> feature(
            String name, Matcher<T> expected, Function<RuleViolatedException, T> of) {
        return new FeatureMatcher<>(expected, "a refusal whose " + name, name) {
            @Override
            protected T featureValueOf(RuleViolatedException refused) {
                return of.apply(refused);
            }
        };
    }
}
