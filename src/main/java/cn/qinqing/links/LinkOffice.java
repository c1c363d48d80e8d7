package cn.qinqing.links;

/**
 * The published office that an enterprise rings to ask whether a message is genuine (对外公布的电话); a feature above
 * implements it as a bean.
 */
public interface LinkOffice {

    /**
     * @param name of the office
     * @param number as it is published
     */
    record Office(String name, String number) {

        /** As a telephone link needs it; short numbers stay as they are. */
        public String dial() {
            String digits = number.replaceAll("[^0-9]", "");
            return digits.startsWith("0") ? "+86" + digits.substring(1) : digits;
        }

        public String line() {
            return name + " " + number;
        }
    }

    Office today();
}
