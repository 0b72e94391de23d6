package fr.raccordement.scellement;

import fr.raccordement.axon.StartRefusedException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A witness as it is set: its key, and the address below which it is asked.
 *
 * @param key its key
 * @param submission the address of its add-checkpoint
 */
record WitnessAddress(WitnessKey key, URI submission) {

    static final String SETTING = "raccordement.scellement.temoins";

    /**
     * Reads the setting: witnesses parted by commas, of each its verifier key and its address,
     * parted by a blank.
     *
     * @throws StartRefusedException that names all that is wrong
     */
    static List<WitnessAddress> all(List<String> settings) {
        var found = new ArrayList<WitnessAddress>();
        var mistakes = new ArrayList<String>();
        for (var i = 0; i < settings.size(); i++) {
            var which = "%s: the witness at place %d ".formatted(SETTING, i + 1);
            try {
                var one = parse(settings.get(i).strip());
                if (found.stream().anyMatch(it -> it.key().isSameKey(one.key()))) {
                    mistakes.add(which + "has the key of one before it.");
                }
                found.add(one);
            } catch (IllegalArgumentException wrong) {
                mistakes.add(which + wrong.getMessage() + ".");
            }
        }
        if (!mistakes.isEmpty()) {
            throw new StartRefusedException(
                    String.join(" ", mistakes),
                    "Give each as its key, a blank and its address:"
                            + " temoin.example/w1+0123abcd+BASE64 https://temoin.example/ .");
        }
        return List.copyOf(found);
    }

    private static WitnessAddress parse(String text) {
        var parts = text.split("\\s+");
        if (parts.length != 2) {
            throw new IllegalArgumentException("is not a key, a blank and an address");
        }
        WitnessKey key;
        try {
            key = WitnessKey.parse(parts[0]);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "has a key that does not do: " + wrong.getMessage(), wrong);
        }
        return new WitnessAddress(key, submission(parts[1]));
    }

    private static URI submission(String text) {
        try {
            var address = URI.create(text);
            if (isAllowed(address)) {
                return URI.create(text.replaceAll("/+$", "") + "/add-checkpoint");
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        throw new IllegalArgumentException(
                "has an address that is neither https nor http to a loopback address, or has more"
                        + " than host, port and path");
    }

    private static boolean isAllowed(URI address) {
        var host = Objects.requireNonNullElse(address.getHost(), "");
        var isLoopback =
                host.equals("localhost")
                        || host.equals("[::1]")
                        || host.matches("127(\\.[0-9]{1,3}){3}");
        return !host.isEmpty()
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && isLoopback)
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null;
    }
}
