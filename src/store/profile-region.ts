import type { StoreSettings } from "./store-settings.ts";

/**
 * Settings with the region of their profile, where nothing else says one. A custom endpoint implies a region, so that
 * only a profile that is named can say another.
 */
export async function withProfileRegion(settings: StoreSettings): Promise<StoreSettings> {
	const { environment, identity, endpoint } = settings;
	const { AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE } = environment;
	if (settings.region || AWS_REGION || AWS_DEFAULT_REGION) return settings;
	const isCustom = endpoint || environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL;
	const profile = identity?.profile || AWS_PROFILE || (isCustom ? undefined : "default");
	if (profile === undefined) return settings;
	const { loadSharedConfigFiles } = await import("@smithy/core/config");
	const { configFile, credentialsFile } = await loadSharedConfigFiles();
	const region = configFile[profile]?.region || credentialsFile[profile]?.region;
	return region ? { ...settings, region } : settings;
}
