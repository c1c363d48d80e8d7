package cn.qinqing.issues.ui;

import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;

/** How a topic for the joint meeting is said, in a list, on the issue's page and on paper. */
final class TopicTexts {

    private TopicTexts() {}

    static String title(MeetingTopic topic) {
        return topic.title().isEmpty()
                ? Sentences.of("issues.hidden." + topic.privacy().name())
                : topic.title();
    }

    static String enterprise(MeetingTopic topic) {
        return topic.enterprise().isEmpty() ? Sentences.of("issues.anonymous") : topic.enterprise();
    }

    static String unit(MeetingTopic topic) {
        return topic.unit() == null ? Sentences.of("issues.noUnit") : topic.unit();
    }

    /** How it came on the list. */
    static String because(MeetingTopic topic) {
        return topic.notice() == null
                ? Sentences.of("issues.topic.because.office", topic.putName(), topic.reason())
                : Sentences.of("issues.topic.because.ladder", topic.notice());
    }

    /** Whether it waits, or what became of it. */
    static String state(MeetingTopic topic) {
        if (topic.outcome() == null) {
            return Sentences.of("issues.topic.state.WAITING");
        }
        return topic.outcome() == MeetingTopic.Outcome.TAKEN
                ? Sentences.of("issues.topic.taken", topic.meeting())
                : Sentences.of("issues.topic.Outcome.NOT_NEEDED");
    }

    static String settled(MeetingTopic topic) {
        return topic.settledAt() == null
                ? ""
                : Sentences.of(
                        "issues.topic.settledBy",
                        topic.words(),
                        topic.settledName(),
                        Formats.minute(topic.settledAt()));
    }
}
