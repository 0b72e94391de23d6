package fr.raccordement.api.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that software of others is called at: those of the public network. All that the
 * registries of special purpose name (RFC 6890, IANA) are not among them: private, local, shared,
 * of documentation and measurement, multicast, and those that carry an IPv4 address in an IPv6 one.
 */
public final class PublicAddress {

    private static final List<Block> SPECIAL =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.31.196.0/24",
                            "192.52.193.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "192.175.48.0/24",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "2620:4f:8000::/48",
                            "3fff::/20")
                    .map(Block::of)
                    .toList();

    /** Of IPv6, what is given out to be reached from everywhere (RFC 4291, section 2.5.4). */
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private PublicAddress() {}

    /** Whether it is one. */
    public static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return (bytes.length == 4 || GLOBAL_UNICAST.contains(bytes))
                && SPECIAL.stream().noneMatch(block -> block.contains(bytes));
    }

    /**
     * A block of addresses.
     *
     * @param bits how many leading bits they share
     */
    private record Block(byte[] first, int bits) {

        static Block of(String cidr) {
            var parts = cidr.split("/");
            return new Block(
                    InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
