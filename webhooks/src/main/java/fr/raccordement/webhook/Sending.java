package fr.raccordement.webhook;

import java.util.List;

/** Sends a body to an address, once. */
@FunctionalInterface
interface Sending {

    /** Never fails but by its outcome. */
    Outcome send(Message message);

    /**
     * What is sent.
     *
     * @param id by which the receiver deduplicates
     * @param url where
     * @param body what
     * @param secrets that sign
     */
    record Message(String id, String url, String body, List<String> secrets) {

        /** Hides address and secrets. */
        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }
}
