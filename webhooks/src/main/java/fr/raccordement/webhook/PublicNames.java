package fr.raccordement.webhook;

import fr.raccordement.api.webhook.PublicAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for each connection, which is made to the addresses found and to no others: a name
 * of which one address is private or local is refused, so no second answer can lead elsewhere
 * (D-223).
 */
final class PublicNames implements DnsResolver {

    private static final int MOST_TRIED = 4;

    private final DnsResolver names;
    private final boolean loopbackAdmitted;

    PublicNames(DnsResolver names, boolean loopbackAdmitted) {
        this.names = names;
        this.loopbackAdmitted = loopbackAdmitted;
    }

    /** That an address is not to be connected to. */
    static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private RefusedAddressException(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        for (var address : found) {
            if (!isAdmitted(address)) {
                throw new RefusedAddressException(host);
            }
        }
        return Arrays.copyOf(found, Math.min(found.length, MOST_TRIED));
    }

    /** No other name is ever connected to. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAdmitted(InetAddress address) {
        return PublicAddress.isPublic(address) || loopbackAdmitted && address.isLoopbackAddress();
    }
}
