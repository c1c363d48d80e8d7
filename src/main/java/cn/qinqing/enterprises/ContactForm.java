package cn.qinqing.enterprises;

import org.jspecify.annotations.Nullable;

/** A contact person of an enterprise (企业联系人): never published. */
public record ContactForm(
        String name, @Nullable String title, @Nullable String phone, boolean primary) {}
