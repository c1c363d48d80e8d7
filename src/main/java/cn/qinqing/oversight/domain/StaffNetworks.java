package cn.qinqing.oversight.domain;

import cn.qinqing.shared.RuleViolation;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Networks of the staff (办公网网段): addresses in them belong to no enterprise. */
public final class StaffNetworks {

    /** Digits, letters of hexadecimal numbers, dots and colons alone: nothing is looked up by a name. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]*[.:][0-9a-fA-F.:]*");

    private record Network(byte[] start, int bits, String text) {

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int shift = address.length * Byte.SIZE - bits;
            return new BigInteger(1, address).shiftRight(shift).equals(new BigInteger(1, start).shiftRight(shift));
        }
    }

    private final List<Network> networks;

    private StaffNetworks(List<Network> networks) {
        this.networks = networks;
    }

    public static StaffNetworks none() {
        return new StaffNetworks(List.of());
    }

    /**
     * Networks as they are typed, divided by commas or blanks; a single address counts as a network.
     *
     * @throws RuleViolation {@code oversight.setting.staffNetworks.wrong} and the first part that is none
     */
    public static StaffNetworks of(String typed, int longest) {
        if (typed.length() > longest) {
            throw new RuleViolation("workbench.setting.text", longest);
        }
        List<Network> found = new ArrayList<>();
        for (String one : typed.strip().split("[,，;；、\\s]+")) {
            if (!one.isEmpty()) {
                found.add(network(one));
            }
        }
        return new StaffNetworks(List.copyOf(found));
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        byte[] start = address(slash < 0 ? text : text.substring(0, slash), text);
        int most = start.length * Byte.SIZE;
        String bits = slash < 0 ? String.valueOf(most) : text.substring(slash + 1);
        if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
            throw wrong(text);
        }
        return new Network(start, Integer.parseInt(bits), text);
    }

    private static byte[] address(String text, String whole) {
        if (!ADDRESS.matcher(text).matches() || !text.contains(":") && !text.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            throw wrong(whole);
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException none) {
            throw wrong(whole);
        }
    }

    private static RuleViolation wrong(String text) {
        return new RuleViolation("oversight.setting.staffNetworks.wrong", text);
    }

    /** Whether the address of a request lies in one of them; what is no address lies in none. */
    public boolean contains(String address) {
        if (networks.isEmpty()) {
            return false;
        }
        try {
            byte[] found = address(address, address);
            return networks.stream().anyMatch(one -> one.contains(found));
        } catch (RuleViolation noAddress) {
            return false;
        }
    }

    /** As it was typed: the view of settings shows it. */
    @Override
    public String toString() {
        return networks.stream().map(Network::text).collect(Collectors.joining(", "));
    }
}
