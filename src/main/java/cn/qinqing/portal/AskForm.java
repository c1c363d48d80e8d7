package cn.qinqing.portal;

/**
 * What somebody typed into a form of the open door or behind a lasting address, as it was sent: nothing is checked yet, so
 * that nothing is lost.
 *
 * @param token of the form, signed when it was opened
 * @param name of the enterprise, or of the member for which a chamber speaks
 * @param kind name of a kind of enterprise
 * @param place code of a division
 * @param privacy name of a degree of privacy; empty where none is asked for
 * @param person who speaks; may be empty
 * @param phone number to ring back
 * @param language of the text, ISO 639
 * @param trap a field that people do not see; whoever fills it in is a program
 */
public record AskForm(
        String token,
        String name,
        String kind,
        String place,
        String address,
        String text,
        String privacy,
        String person,
        String phone,
        String language,
        String trap) {

    /** An empty form with its token. */
    public static AskForm fresh(String token) {
        return new AskForm(token, "", "", "", "", "", "", "", "", "zh", "");
    }

    /** The same words under another token. */
    public AskForm with(String otherToken) {
        return new AskForm(otherToken, name, kind, place, address, text, privacy, person, phone, language, trap);
    }
}
