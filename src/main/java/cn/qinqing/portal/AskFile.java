package cn.qinqing.portal;

/**
 * A file that somebody sent with a form of the open door, as it was sent.
 *
 * @param name as the browser says it; nothing is believed of it
 */
public record AskFile(String name, byte[] content) {

    @Override
    public String toString() {
        return "AskFile[" + name + ", " + content.length + "]";
    }
}
