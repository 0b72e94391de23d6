package fr.raccordement.graphql.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TracedRequestsTest {

    private static final String NAME = "http.server.requests";

    private final TracedRequests requests = new TracedRequests("/actuator");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/actuator/loggers/root"
            })
    void what_watches_the_program_is_not_traced(String path) {
        assertThat(requests.test(NAME, request(path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/", "/exports/1", "/actuators", "/portal/actuator/x"})
    void what_is_asked_of_the_program_is(String path) {
        assertThat(requests.test(NAME, request(path))).isTrue();
    }

    @Test
    void what_is_no_request_is_observed() {
        assertThat(requests.test("tasks", new Observation.Context())).isTrue();
    }

    private static ServerRequestObservationContext request(String path) {
        return new ServerRequestObservationContext(
                new MockHttpServletRequest("GET", path), new MockHttpServletResponse());
    }
}
