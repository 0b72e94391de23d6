package fr.raccordement.axon.processors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A processor tries again what fails with an exception, and forgets what ends with an Error. */
class BatchErrorTest {

    static final List<Error> ERRORS =
            List.of(
                    new AssertionError("of this test"),
                    new OutOfMemoryError("of this test"),
                    new StackOverflowError("of this test"),
                    new NoClassDefFoundError("of this test"));

    @ParameterizedTest
    @FieldSource("ERRORS")
    void an_error_fails_the_batch_as_an_exception_does(Error error) {
        assertThatThrownBy(() -> ProcessorConfiguration.failBatch(failed(error)))
                .isInstanceOf(EventProcessingException.class)
                .hasCause(error);
    }

    @Test
    void an_exception_stays_what_it_is() {
        var exception = new IllegalStateException("of this test");

        assertThatThrownBy(() -> ProcessorConfiguration.failBatch(failed(exception)))
                .isSameAs(exception);
    }

    private static ErrorContext failed(Throwable error) {
        return new ErrorContext("group", error, List.of());
    }
}
